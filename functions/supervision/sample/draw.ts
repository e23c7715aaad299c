import { createHmac } from 'node:crypto'

/** Which draw: whether a call is reviewed at all, or whether a second specialist reviews a problem. */
type DrawOf = 'sample' | 'second'

/** Draws are numbers of 48 bits. */
const range = 2 ** 48

/**
 * A call's number in a month's draw, from 0 to 2^48 - 1: the first six bytes, big-endian, of HMAC-SHA-256 of the draw's
 * name, dealer and call, separated by zero bytes. Ids contain no such byte, so no two calls share a message.
 */
export const drawNumber = (key: Uint8Array, of: DrawOf, dealerId: string, callId: string): number =>
  createHmac('sha256', key)
    .update([`${of}/v1`, dealerId, callId].join('\0'))
    .digest()
    .readUIntBE(0, 6)

/** The same as twelve hexadecimal digits, as it is kept and published. */
export const drawHex = (number: number): string => number.toString(16).padStart(12, '0')

/** Whether a number is drawn with a probability from 0 to 1: exactly floor(p 2^48) of all numbers are. */
export const isDrawn = (number: number, probability: number): boolean =>
  number < Math.floor(probability * range)
