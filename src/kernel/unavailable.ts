/** Something that the service stands on did not answer: it may again. What was asked may have happened or not. */
export class Unavailable extends Error {
  override readonly name: string = 'Unavailable';
}
