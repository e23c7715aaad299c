import { enteredText } from './entered-text.ts'

/**
 * The id that was entered for a request's path. A path without one would be another's, so that nobody would say what is
 * missing: what was left blank is sent as a hyphen, which is no id.
 */
export const enteredId = (form: FormData, name: string): string => enteredText(form.get(name)) ?? '-'
