/** False for the empty name, and for the metadata stream of the stream without a name. */
export function isWritable(stream: string): boolean {
  return stream !== '' && stream !== '$$';
}
