import * as z from 'zod/mini'
import { scriptChoice, type ScriptChoice } from './script-choice.ts'

/** A script choice in one short string, `es-1:no-problem:remind-survey,explain-marks`: it is in every call's item. */
export const writeScriptChoice = ({ version, class: of, steps }: ScriptChoice): string =>
  `${version}:${of}:${steps.join(',')}`

export const readScriptChoice = (stored: string): ScriptChoice => {
  const [version, of, steps = ''] = stored.split(':')
  return z.parse(scriptChoice, { version, class: of, steps: steps === '' ? [] : steps.split(',') })
}
