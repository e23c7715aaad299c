import * as z from 'zod/mini'
import { scriptChoice, type ScriptChoice } from './script-choice.ts'

/**
 * Serialises a script choice, as in `es-2:no-problem:remind-survey,explain-marks`; short, as every call stores one. The
 * main criterion or the top mark is a fourth part, as in `es-2:problem:calm-down,offer-study:low-marks`; versions 1
 * have none.
 */
export const writeScriptChoice = ({ version, class: of, steps, main, topMark }: ScriptChoice): string => {
  const wording = main ?? topMark
  return `${version}:${of}:${steps.join(',')}${wording === undefined ? '' : `:${wording}`}`
}

/** Parses a stored script choice. Throws if it is not one. */
export const readScriptChoice = (stored: string): ScriptChoice => {
  const [version, of, steps = '', wording] = stored.split(':')
  return z.parse(scriptChoice, {
    version,
    class: of,
    steps: steps === '' ? [] : steps.split(','),
    ...(wording !== undefined && (of === 'problem' ? { main: wording } : { topMark: Number(wording) })),
  })
}
