/** A file that can be read from any byte on. */
export type ByteSource = {
  /** Its size. */
  bytes: number
  /** Reads the bytes from one place up to, not including, another; fewer where the file ends before. */
  read: (from: number, to: number) => Promise<Buffer>
}
