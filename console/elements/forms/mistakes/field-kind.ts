/** What a field takes, as far as its mistakes have words of their own. */
export type FieldKind =
  'choices' | 'date' | 'email' | 'file' | 'id' | 'list' | 'number' | 'select' | 'tel' | 'text' | 'time'

/** A field of which something is wrong: what it takes, and its own words for that nothing was chosen or added. */
export type MistakenField = { kind: FieldKind; needed: string | undefined }

/** The types of inputs that are called otherwise here; any other is text. */
const ofInput: Readonly<Record<string, FieldKind>> = {
  date: 'date',
  'datetime-local': 'date',
  month: 'date',
  email: 'email',
  file: 'file',
  number: 'number',
  tel: 'tel',
  time: 'time',
}

/** What an input takes, by its type and, of text, by its name: ids have a form of their own. Pure. */
export const kindOfInput = (type: string, name: string): FieldKind =>
  ofInput[type] ?? (/(^|\/)id$|Id$/.test(name) ? 'id' : 'text')
