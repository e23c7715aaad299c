import { hash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bigEndian } from '../../../functions/draws/record/big-endian.ts'
import { sha256Hasher, sha256Hex } from '../../../functions/draws/record/sha256.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 300 })

describe('the hash that also runs in a browser', () => {
  it("is the one that Node's OpenSSL computes, of text and of bytes", () => {
    fc.assert(fc.property(anyText, (text) => sha256Hex(text) === hash('sha256', text, 'hex')))
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        (bytes) => sha256Hex(bytes) === hash('sha256', bytes, 'hex'),
      ),
    )
  })

  it('is the same of a text in pieces', () => {
    fc.assert(
      fc.property(fc.array(anyText), (pieces) => {
        const hasher = sha256Hasher()
        pieces.forEach(hasher.add)
        return hasher.hex() === sha256Hex(pieces.join(''))
      }),
    )
  })
})

it('writes numbers in the order that the rules prescribe', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (number) => {
      const buffer = Buffer.alloc(8)
      buffer.writeBigUInt64BE(BigInt(number))
      return buffer.equals(bigEndian(number, 8))
    }),
  )
  expect([...bigEndian(258, 4)]).toEqual([0, 0, 1, 2])
})
