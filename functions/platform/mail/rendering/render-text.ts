import type { MailDocument, MailLine } from './mail-document.ts'

const lineText = (line: MailLine): string => {
  if (line.type === 'sentence') return `- ${line.text}`
  if (line.type === 'value') return `- ${line.label}: ${line.text}`
  if (line.type === 'exact') return `- ${line.label}:\n\n${line.text}\n`
  return `- ${line.label}:\n${line.text
    .split(/\r?\n/)
    .map((part) => `  > ${part}`)
    .join('\n')}`
}

/** A mail as plain text. */
export const renderText = ({ title, lead, dial: ring, blocks, footer }: MailDocument): string =>
  [
    title.toUpperCase(),
    ...lead,
    ...(ring ? [`${ring.label}: ${ring.text}`] : []),
    ...blocks.map((block) => [block.title.toUpperCase(), ...block.lines.map(lineText)].join('\n')),
    ['--', ...footer].join('\n'),
  ].join('\n\n') + '\n'
