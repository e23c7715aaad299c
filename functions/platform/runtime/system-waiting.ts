import { setTimeout } from 'node:timers/promises'
import type { BackoffPorts } from '../retry/back-off.ts'

/** Waiting and chance as the machine provides them; everything else takes them as ports. */
export const systemWaiting: BackoffPorts = { sleep: (ms) => setTimeout(ms), random: Math.random }

/** The milliseconds of a clock that only goes forward. */
export const elapsedMs = (): number => performance.now()
