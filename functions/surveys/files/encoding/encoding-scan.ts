/** What is known of the bytes of a file up to some byte. It is plain data: the scan can go on in another process. */
export type EncodingScan = {
  /** How many bytes were looked at. */
  at: number
  /** The first bytes, in which a byte-order mark would be. */
  head: number[]
  /** NULs among the first 4 KB, at even and at odd places. */
  nulsFirst: [number, number]
  /** The line of the first NUL. */
  nulLine: number | null
  lines: number
  /** Bytes of a character in UTF-8 that are still to come, those there are, and what the next may be. */
  open: { need: number; have: number; from: number; to: number }
  /** Bytes above 127 that are and that are not UTF-8. */
  good: number
  bad: number
  badLine: number | null
  /** The line of the first byte that has no character in Windows-1252. */
  controlLine: number | null
}

const closed = { need: 0, have: 0, from: 0x80, to: 0xbf }

export const newScan: EncodingScan = {
  at: 0,
  head: [],
  nulsFirst: [0, 0],
  nulLine: null,
  lines: 1,
  open: closed,
  good: 0,
  bad: 0,
  badLine: null,
  controlLine: null,
}

/** How much of the file shows whether it is UTF-16, in bytes. */
export const firstBytes = 4096

/** The bytes that Windows-1252 leaves undefined: decoders make C1 controls of them. */
const undefinedBytes: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/** What must follow a first byte: table 3-7 of the Unicode Standard. */
const openedBy = (byte: number): EncodingScan['open'] | undefined => {
  if (byte >= 0xc2 && byte <= 0xdf) return { ...closed, need: 1, have: 1 }
  if (byte >= 0xe0 && byte <= 0xef)
    return { need: 2, have: 1, from: byte === 0xe0 ? 0xa0 : 0x80, to: byte === 0xed ? 0x9f : 0xbf }
  if (byte >= 0xf0 && byte <= 0xf4)
    return { need: 3, have: 1, from: byte === 0xf0 ? 0x90 : 0x80, to: byte === 0xf4 ? 0x8f : 0xbf }
  return undefined
}

/** The scan after the next bytes. */
export const scanBytes = (before: EncodingScan, bytes: Uint8Array): EncodingScan => {
  const nuls: [number, number] = [...before.nulsFirst]
  let { nulLine, lines, open, good, bad, badLine, controlLine } = before
  const spoil = (count: number) => {
    bad += count
    badLine ??= lines
  }
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0
    if (open.need > 0) {
      if (byte >= open.from && byte <= open.to) {
        open = { ...closed, need: open.need - 1, have: open.have + 1 }
        if (open.need === 0) good += open.have
        if (undefinedBytes.has(byte)) controlLine ??= lines
        continue
      }
      spoil(open.have)
      open = closed
    }
    if (byte < 0x80) {
      if (byte === 10) lines += 1
      else if (byte === 0) {
        nulLine ??= lines
        const place = before.at + index
        if (place < firstBytes) nuls[place % 2 === 0 ? 0 : 1] += 1
      }
      continue
    }
    if (undefinedBytes.has(byte)) controlLine ??= lines
    const opened = openedBy(byte)
    if (opened) open = opened
    else spoil(1)
  }
  return {
    at: before.at + bytes.length,
    head: before.head.length < 4 ? [...before.head, ...bytes.subarray(0, 4)].slice(0, 4) : before.head,
    nulsFirst: nuls,
    nulLine,
    lines,
    open,
    good,
    bad,
    badLine,
    controlLine,
  }
}
