/** A system that the service depends on did not answer; it may again. The request may have taken effect or not. */
export class Unavailable extends Error {
  override readonly name: string = 'Unavailable';
}
