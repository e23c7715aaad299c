/** A whole number from 0 to 2^53 - 1 as an unsigned big-endian number of so many bytes. */
export const bigEndian = (value: number, length: number): Uint8Array => {
  const bytes = new Uint8Array(length)
  for (let at = length - 1, rest = value; at >= 0; at -= 1, rest = Math.floor(rest / 256))
    bytes[at] = rest % 256
  return bytes
}
