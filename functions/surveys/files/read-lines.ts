import type { ByteSource } from './byte-source.ts'
import { decode } from './encoding/decode.ts'
import type { Encoding } from './encoding/encoding-of.ts'
import type { Position } from './file-row.ts'
import { mustAdvance } from './must-advance.ts'

/** A line of text without its end, and where the next one begins. One that is too long comes without its text. */
export type TextLine = {
  text: string
  line: number
  isTooLong: boolean
  next: Pick<Position, 'offset' | 'line'>
}

const pieceBytes = 512 * 1024
const maxLineBytes = 64 * 1024

const newlines: Readonly<Record<Encoding, Buffer>> = {
  'utf-8': Buffer.from('\n'),
  'windows-1252': Buffer.from('\n'),
  'utf-16le': Buffer.from([10, 0]),
  'utf-16be': Buffer.from([0, 10]),
}

/** The place of the next newline of an encoding, on a whole character; -1 if there is none. */
const newlineAt = (bytes: Buffer, from: number, newline: Buffer): number => {
  let at = bytes.indexOf(newline, from)
  while (at !== -1 && (at - from) % newline.length !== 0) at = bytes.indexOf(newline, at + 1)
  return at
}

/** Reads a text line by line from a position on, a piece at a time. */
export async function* readLines(
  source: ByteSource,
  encoding: Encoding,
  from: Pick<Position, 'offset' | 'line'>,
): AsyncGenerator<TextLine, void, undefined> {
  const newline = newlines[encoding]
  let { offset, line } = from
  let passed = 0
  while (offset + passed < source.bytes) {
    const start = offset + passed
    const bytes = await source.read(start, Math.min(start + pieceBytes, source.bytes))
    let at = 0
    for (;;) {
      const found = newlineAt(bytes, at, newline)
      const isEnd = found === -1 && start + bytes.length >= source.bytes
      if (found === -1 && !isEnd) break
      const end = found === -1 ? bytes.length : found
      const isTooLong = passed + end - at > maxLineBytes
      const next = { offset: start + end + (found === -1 ? 0 : newline.length), line: line + 1 }
      if (next.offset > offset)
        yield { text: isTooLong ? '' : decode(bytes.subarray(at, end), encoding), line, isTooLong, next }
      ;[offset, line, passed, at] = [next.offset, next.line, 0, end + newline.length]
      if (isEnd) return
    }
    // What is too long anyway is passed over without keeping it.
    if (start + bytes.length - offset > maxLineBytes) passed = start + bytes.length - offset
    mustAdvance(start, offset + passed)
  }
}
