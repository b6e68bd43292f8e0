/** The empty name is refused, and so is what would be the metadata of the stream without a name. */
export function isWritable(stream: string): boolean {
  return stream !== '' && stream !== '$$';
}
