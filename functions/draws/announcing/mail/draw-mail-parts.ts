import type { MailDocument, MailLine } from '../../../platform/mail/rendering/mail-document.ts'
import { link, type MailText, outside, own, say } from '../../../platform/mail/rendering/mail-text.ts'
import type { DrawMailFacts } from './draw-mail-facts.ts'
import { monthInWords, monthsInWords, reasonInWords } from './draw-mail-words.ts'

/** The reader of an e-mail: the holder of a number, or Asortis on its behalf. */
export type Reader = { number: number; instead: boolean }

/** A labelled text. */
export const value = (label: string, text: MailText): MailLine => ({ type: 'value', label: own(label), text })
/** A labelled text to be copied out, character by character. */
export const exact = (label: string, text: string): MailLine => ({ type: 'exact', label: own(label), text })
/** A sentence of our own. */
export const sentence = (text: string): MailLine => ({ type: 'sentence', text: own(text) })

/** The name of a number's holder; empty if nobody holds it. */
export const nameOf = ({ holders }: DrawMailFacts, number: number): string =>
  holders.find((holder) => holder.number === number)?.name ?? ''

const noRealDraw = (facts: DrawMailFacts): MailText[] =>
  facts.testChain ? [own('PRUEBA: la ronda es de una cadena de pruebas. Este no es un sorteo real.')] : []

/** Says that Asortis gets an e-mail in place of a participant without recipients; empty for a participant's own. */
export const inPlaceOf = (facts: DrawMailFacts, { number, instead }: Reader): MailText[] =>
  instead
    ? [
        say`Este correo era para el participante ${number}, ${nameOf(facts, number)}, que no tiene a nadie a quien avisar. ${own(
          'Conviene completar sus destinatarios en el directorio.',
        )}`,
      ]
    : []

/** The participants' numbers with the names of their businesses, and the pairs whose hash is the list's `roster`. */
export const whoTakesPart = (facts: DrawMailFacts, number: number): MailDocument['blocks'][number] => ({
  title: 'Quiénes participan',
  lines: [
    ...facts.holders.map((holder) =>
      value(
        `Número ${holder.number}`,
        holder.number === number ? say`${holder.name} (usted)` : outside(holder.name),
      ),
    ),
    exact(
      'Números e identificadores: la huella de estos datos es el campo «roster» de la lista',
      JSON.stringify(facts.draw.holders),
    ),
  ],
})

/** The list's exact text, and its hash. */
export const theList = ({ draw }: DrawMailFacts): MailLine[] => [
  exact('Texto exacto de la lista (también va adjunta)', draw.list),
  exact('Huella SHA-256 de la lista (compromiso)', draw.commitment),
]

/** The public URL of the month's digest and the group's commitment. */
export const where = ({ commitmentsUrl }: DrawMailFacts): MailLine[] => [
  sentence('La huella del mes y el compromiso de su grupo son públicos y se consultan sin contraseña:'),
  value('Dirección', link(commitmentsUrl)),
]

const footer = ({ draw, guideUrl }: DrawMailFacts): MailText[] => [
  say`Asortis · Fidelización · grupo ${draw.groupId} · sorteo de ${own(monthInWords(draw.month))}`,
  say`Cómo comprobar un sorteo sin fiarse de nadie: ${link(guideUrl)}`,
]

/**
 * Says for which months before this list the group had none, because nobody was told at the time: a list written
 * afterwards has no participants.
 */
export const missedBefore = ({ draw: { missedBefore: lists = [] } }: DrawMailFacts): MailText[] => {
  if (lists.length === 0) return []
  const began = `En ${monthsInWords(lists.map(({ month }) => month))} su grupo no tuvo sorteo:`
  const chained = 'queda escrito en la cadena del grupo, justo antes de esta lista. Lo sentimos.'
  return [
    own(
      lists.length === 1
        ? `${began} ${reasonInWords('missed')}. Por ese mes no hay ganador ni descuento, y no se sorteará más adelante; ${chained}`
        : `${began} las listas de esos meses no se sellaron en su momento. Por esos meses no hay ganador ni descuento, y ` +
            `no se sortearán más adelante; ${chained}`,
    ),
  ]
}

/** An e-mail about a group's draw: `what` ends its subject. */
export const documentOf = (
  facts: DrawMailFacts,
  what: string,
  rest: Pick<MailDocument, 'lead' | 'blocks'>,
): MailDocument => {
  const title = say`Sorteo de ${own(monthInWords(facts.draw.month))} · ${facts.groupName}`
  return {
    ...{
      language: 'es',
      subject: say`${title}: ${own(what)}`,
      title,
      dial: null,
      act: null,
      footer: footer(facts),
    },
    ...rest,
    lead: [...noRealDraw(facts), ...rest.lead],
  }
}

/** The name of the attached list. */
export const listFileName = ({ draw }: DrawMailFacts): string => `lista-${draw.groupId}-${draw.month}.json`

/** The complete command that verifies a draw with the attached list. Throws if the draw is undecided. */
const checkCommand = (facts: DrawMailFacts): string => {
  const { commitment, signature } = facts.draw
  if (signature === undefined) throw new Error('The draw is not decided')
  return [
    `python3 check_draw.py --language es --sealed ${listFileName(facts)}`,
    `--signature ${signature} --commitment ${commitment}`,
    ...(facts.testChain ? ['--test-chain'] : []),
  ].join(' ')
}

/** How to compute the winner from the attached list without us. Throws if the draw is undecided. */
export const howToCompute = (facts: DrawMailFacts): MailLine[] => [
  sentence(
    'Después, guarde en una misma carpeta este programa y el fichero adjunto al correo «lista sellada», abra ahí una ' +
      'terminal y pegue la orden, que lleva esa firma y ese compromiso. Funciona sin conexión:',
  ),
  value('Programa, un solo fichero de Python', link(facts.checkerUrl)),
  exact('Orden', checkCommand(facts)),
  sentence('Si todo está bien, la última línea dice «correcto» y el número ganador.'),
]
