/** The delay before a file is asked about again, in milliseconds: from 1 s, half as much again each time, at most 10 s. */
export const pollDelayMs = (asked: number): number => Math.min(10_000, 1000 * 1.5 ** asked)
