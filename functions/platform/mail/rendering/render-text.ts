import type { MailDocument, MailLine } from './mail-document.ts'
import type { MailText } from './mail-text.ts'
import { isolated, outsideLine, outsideLines } from './outside-text.ts'

/** A text of a mail as one line of plain text; also how a subject is written. */
export const plain = (text: MailText): string =>
  text
    .map((piece) =>
      'own' in piece
        ? piece.own
        : 'url' in piece
          ? (piece.shown ?? piece.url)
          : isolated(outsideLine(piece.outside)),
    )
    .join('')

/** A label with its colon, unless it is a question. */
const labelled = (label: MailText): string => plain(label).replace(/(?<![?:])$/, ':')

const quoted = (text: string) => outsideLines(text).map((line) => `  > ${isolated(line)}`)

const lineText = (line: MailLine): string => {
  switch (line.type) {
    case 'sentence':
      return `- ${plain(line.text)}`
    case 'value':
    case 'bar':
      return `- ${labelled(line.label)} ${plain(line.text)}`
    case 'exact':
      return `- ${labelled(line.label)}\n\n${line.text}\n`
    case 'quote':
      return [`- ${labelled(line.label)}`, ...quoted(line.text)].join('\n')
  }
}

/** A mail as plain text. */
export const renderText = ({ title, lead, dial, act, blocks, footer }: MailDocument): string =>
  [
    plain(title).toUpperCase(),
    ...lead.map(plain),
    ...(dial ? [`${plain(dial.label)}: ${plain(dial.text)}`] : []),
    ...(act ? [`${plain(act.label)}:\n${act.url}`] : []),
    ...blocks.map((block) => [block.title.toUpperCase(), ...block.lines.map(lineText)].join('\n')),
    ['--', ...footer.map(plain)].join('\n'),
  ].join('\n\n') + '\n'
