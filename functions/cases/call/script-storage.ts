import * as z from 'zod/mini'
import { scriptChoice, type ScriptChoice } from './script-choice.ts'

/** Serialises a script choice, as in `es-1:no-problem:remind-survey,explain-marks`; short, as every call stores one. */
export const writeScriptChoice = ({ version, class: of, steps }: ScriptChoice): string =>
  `${version}:${of}:${steps.join(',')}`

/** Parses a stored script choice. Throws if it is not one. */
export const readScriptChoice = (stored: string): ScriptChoice => {
  const [version, of, steps = ''] = stored.split(':')
  return z.parse(scriptChoice, { version, class: of, steps: steps === '' ? [] : steps.split(',') })
}
