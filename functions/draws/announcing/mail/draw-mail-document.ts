import type { MailDocument, MailLine } from '../../../platform/mail/rendering/mail-document.ts'
import {
  amountInWords,
  momentInWords,
  monthInWords,
  monthsInWords,
  reasonInWords,
} from './draw-mail-words.ts'
import type { DrawMailFacts } from './draw-mail-facts.ts'

/** Who reads a mail: the holder of a number, or Asortis in its place. */
export type Reader = { number: number; instead: boolean }

const value = (label: string, text: string): MailLine => ({ type: 'value', label, text })
const exact = (label: string, text: string): MailLine => ({ type: 'exact', label, text })
const sentence = (text: string): MailLine => ({ type: 'sentence', text })

const nameOf = ({ holders }: DrawMailFacts, number: number): string =>
  holders.find((holder) => holder.number === number)?.name ?? ''

const noRealDraw = (facts: DrawMailFacts): string[] =>
  facts.testChain ? ['PRUEBA: la ronda es de una cadena de ensayo. Este no es un sorteo real.'] : []

const inPlaceOf = (facts: DrawMailFacts, { number, instead }: Reader): string[] =>
  instead
    ? [
        `Este correo era para el participante ${number}, ${nameOf(facts, number)}, que no tiene a nadie a quien avisar. ` +
          'Conviene completar sus destinatarios en el directorio.',
      ]
    : []

/** The rivals' numbers with the names of their businesses, and the pairs that the list's `roster` is the hash of. */
const whoTakesPart = (facts: DrawMailFacts, number: number): MailDocument['blocks'][number] => ({
  title: 'Quiénes participan',
  lines: [
    ...facts.holders.map((holder) =>
      value(`Número ${holder.number}`, holder.number === number ? `${holder.name} (usted)` : holder.name),
    ),
    exact(
      'Números e identificadores, de los que «roster» es la huella SHA-256',
      JSON.stringify(facts.draw.holders),
    ),
  ],
})

const theList = ({ draw }: DrawMailFacts): MailLine[] => [
  exact('Lista, byte a byte (también va adjunta)', draw.list),
  exact('Huella SHA-256 de la lista (compromiso)', draw.commitment),
]

const where = ({ commitmentsUrl }: DrawMailFacts): MailLine[] => [
  sentence('La huella del mes y el compromiso de su grupo son públicos, sin contraseña:'),
  value('Dirección', commitmentsUrl),
]

const footer = ({ draw, guideUrl }: DrawMailFacts): string[] => [
  `Asortis · Fidelización · grupo ${draw.groupId} · sorteo ${draw.month}`,
  `Cómo comprobar un sorteo sin fiarse de nadie: ${guideUrl}`,
]

/** Nobody was told about a month without a list at the time: a list written afterwards has no participants. */
const missedBefore = ({ draw: { missedBefore: lists = [] } }: DrawMailFacts): string[] => {
  if (lists.length === 0) return []
  const began = `En ${monthsInWords(lists.map(({ month }) => month))} su grupo no tuvo sorteo:`
  const chained = 'queda escrito en la cadena del grupo, justo antes de esta lista. Lo sentimos.'
  return [
    lists.length === 1
      ? `${began} ${reasonInWords('missed')}. Por ese mes no hay ganador ni descuento, y no se sorteará más adelante; ${chained}`
      : `${began} las listas de esos meses no se sellaron en su momento. Por esos meses no hay ganador ni descuento, y no ` +
        `se sortearán más adelante; ${chained}`,
  ]
}

const documentOf = (
  facts: DrawMailFacts,
  what: string,
  rest: Pick<MailDocument, 'lead' | 'blocks'>,
): MailDocument => {
  const title = `Sorteo de ${monthInWords(facts.draw.month)} · ${facts.groupName}`
  return {
    ...{ language: 'es', subject: `${title}: ${what}`, title, dial: null, footer: footer(facts) },
    ...rest,
    lead: [...noRealDraw(facts), ...rest.lead],
  }
}

const isLate = ({ sentAt, drawTime }: DrawMailFacts): boolean => sentAt >= drawTime

const whenOf = (facts: DrawMailFacts): string => {
  const from = `El ganador sale de la ronda ${facts.list.round} de un azar público que`
  const when = momentInWords(facts.drawTime)
  return isLate(facts)
    ? `${from} se conoce desde el ${when}.`
    : `${from} todavía no existe: se conocerá el ${when}.`
}

const whatToDo = (facts: DrawMailFacts): string[] =>
  isLate(facts)
    ? [
        'Esta lista le llega DESPUÉS del sorteo, cuando el azar ya se conoce: no le sirve de prueba. Lo sentimos. ' +
          'Compárela con la de otro participante que la recibiera antes; si nadie la recibió antes, dígalo: una lista ' +
          'recibida después de las 12:00 del día 1 no es válida.',
      ]
    : [
        'Conserve este correo: con él y con esa ronda puede calcular el ganador sin nosotros. Una lista recibida después ' +
          'de las 12:00 del día 1 no es válida.',
        'Si algo no es correcto (falta alguien, sobra alguien, el descuento no es el pactado), dígalo antes del sorteo.',
      ]

/** What gives the winner from the attached list and the round's signature, without us. */
const howToCompute = ({ checkerUrl, testChain }: DrawMailFacts): MailLine[] => [
  value('Programa, un solo fichero de Python', checkerUrl),
  value(
    'Orden',
    `python3 check_draw.py --sealed <fichero adjunto> --signature <firma>${testChain ? ' --test-chain' : ''}`,
  ),
]

/** The list is sealed and there will be a draw: what a rival needs to hold us to it. */
export const sealedDocument = (facts: DrawMailFacts, reader: Reader): MailDocument =>
  documentOf(facts, 'lista sellada', {
    lead: [
      ...inPlaceOf(facts, reader),
      `La lista de participantes está sellada. Su número es el ${reader.number}.`,
      `Se sortea un descuento de ${amountInWords(facts.list.discount)}. ${whenOf(facts)}`,
      ...whatToDo(facts),
      ...missedBefore(facts),
    ],
    blocks: [
      whoTakesPart(facts, reader.number),
      {
        title: 'Lo que queda fijado',
        lines: [
          value('Ronda', String(facts.list.round)),
          value('Cuándo', momentInWords(facts.drawTime)),
          ...theList(facts),
          exact('Huella del mes, de todos los grupos', facts.digest),
          ...where(facts),
        ],
      },
    ],
  })

/** There is no draw this month, and why. */
export const notHeldDocument = (facts: DrawMailFacts, reader: Reader): MailDocument =>
  documentOf(facts, 'este mes no hay sorteo', {
    lead: [
      ...inPlaceOf(facts, reader),
      `Este mes su grupo no tiene sorteo: ${reasonInWords(facts.list.reason ?? '')}.`,
      `Su número, el ${reader.number}, sigue siendo suyo para el mes siguiente. La lista, sin ganador, queda sellada en ` +
        'la cadena del grupo; conserve este correo.',
      ...missedBefore(facts),
    ],
    blocks: [
      whoTakesPart(facts, reader.number),
      {
        title: 'Lo que queda fijado',
        lines: [
          ...theList(facts),
          exact('Huella del mes, de todos los grupos', facts.digest),
          ...where(facts),
        ],
      },
    ],
  })

/** The draw is decided: who won, and how anyone can verify it. Throws when it is not decided. */
export const decidedDocument = (facts: DrawMailFacts, reader: Reader): MailDocument => {
  const { draw, list } = facts
  const { winner, signature } = draw
  if (winner === undefined || signature === undefined) throw new Error('The draw is not decided')
  const amount = amountInWords(list.discount)
  const won = winner === reader.number
  const outcome = won
    ? [
        `Enhorabuena: ha salido su número, el ${winner}. Le corresponde el descuento de ${amount}.`,
        'Asortis se lo aplica y deja constancia de ello. Si quiere, puede trasladar el importe a uno de sus clientes: ' +
          'es decisión suya.',
      ]
    : [
        `Ha salido el número ${winner}, ${nameOf(facts, winner)}, al que corresponde el descuento de ${amount}. ` +
          `El suyo es el ${reader.number}.`,
      ]
  return documentOf(facts, won ? 'ha salido su número' : 'resultado', {
    lead: [...inPlaceOf(facts, reader), ...outcome],
    blocks: [
      {
        title: 'Cómo comprobarlo',
        lines: [
          sentence(
            'Compare la lista de abajo con la del correo «lista sellada»: tienen que ser iguales, carácter a carácter. Si ' +
              'aquel correo no le llegó antes de las 12:00 del día 1, dígalo: esa lista no le sirve de prueba.',
          ),
          sentence(
            facts.testChain
              ? 'La firma de la ronda es de la cadena de ensayo: ningún servidor público de drand la tiene.'
              : `Pida la firma de la ronda ${list.round} a cualquier servidor público de drand y compárela con la de abajo.`,
          ),
          sentence(
            'Con el fichero adjunto de aquel correo y esa firma, el programa da el ganador sin conexión:',
          ),
          ...howToCompute(facts),
          ...where(facts),
        ],
      },
      {
        title: 'Los datos',
        lines: [
          value('Ronda', String(list.round)),
          value('Cuándo', momentInWords(facts.drawTime)),
          exact('Firma de la ronda', signature),
          ...theList(facts),
          exact('Huella del mes, de todos los grupos', facts.digest),
        ],
      },
      whoTakesPart(facts, reader.number),
    ],
  })
}
