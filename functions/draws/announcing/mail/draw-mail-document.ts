import type { MailDocument } from '../../../platform/mail/rendering/mail-document.ts'
import { type MailText, own, say } from '../../../platform/mail/rendering/mail-text.ts'
import type { DrawMailFacts } from './draw-mail-facts.ts'
import {
  documentOf,
  exact,
  howToCompute,
  inPlaceOf,
  missedBefore,
  nameOf,
  type Reader,
  sentence,
  theList,
  value,
  where,
  whoTakesPart,
} from './draw-mail-parts.ts'
import { amountInWords, momentInWords, reasonInWords } from './draw-mail-words.ts'

const isLate = ({ sentAt, drawTime }: DrawMailFacts): boolean => sentAt >= drawTime

const whenOf = (facts: DrawMailFacts): string => {
  const { round } = facts.list
  const from = `El ganador sale de un cálculo con la ronda ${round} de drand, un servicio público de números aleatorios.`
  const when = momentInWords(facts.drawTime)
  return isLate(facts)
    ? `${from} Esa ronda se publicó el ${when}.`
    : `${from} Esa ronda todavía no existe: se publicará el ${when}.`
}

const whatToDo = (facts: DrawMailFacts): MailText[] =>
  (isLate(facts)
    ? [
        'Esta lista le llega DESPUÉS del sorteo, cuando la ronda ya se ha publicado: no le sirve de prueba. Lo sentimos. ' +
          'Compárela con la de otro participante que la recibiera antes; si nadie la recibió antes, dígaselo a Asortis: una lista ' +
          'recibida después de las 12:00 del día 1 no es válida.',
      ]
    : [
        'Conserve este correo: con él y con esa ronda puede calcular el ganador sin nosotros. Una lista recibida después ' +
          'de las 12:00 del día 1 no es válida.',
        'Si algo no es correcto (falta alguien, sobra alguien, el descuento no es el pactado), dígaselo a Asortis antes del sorteo.',
      ]
  ).map(own)

/**
 * The e-mail about a sealed list for which there will be a draw, with everything another participant needs to verify
 * it.
 */
export const sealedDocument = (facts: DrawMailFacts, reader: Reader): MailDocument =>
  documentOf(facts, 'lista sellada', {
    lead: [
      ...inPlaceOf(facts, reader),
      own(`La lista de participantes está sellada. Usted participa con el número ${reader.number}.`),
      own(`Se sortea un descuento de ${amountInWords(facts.list.discount)}. ${whenOf(facts)}`),
      ...whatToDo(facts),
      ...missedBefore(facts),
    ],
    blocks: [
      whoTakesPart(facts, reader.number),
      {
        title: 'Datos del sorteo',
        lines: [
          value('Ronda', own(String(facts.list.round))),
          value('Cuándo', own(momentInWords(facts.drawTime))),
          ...theList(facts),
          exact('Huella del mes, de todos los grupos', facts.digest),
          ...where(facts),
        ],
      },
    ],
  })

/** The e-mail that says that there is no draw this month, and why. */
export const notHeldDocument = (facts: DrawMailFacts, reader: Reader): MailDocument =>
  documentOf(facts, 'este mes no hay sorteo', {
    lead: [
      ...inPlaceOf(facts, reader),
      own(`Este mes su grupo no tiene sorteo: ${reasonInWords(facts.list.reason ?? '')}.`),
      own(
        `Su número, el ${reader.number}, sigue siendo suyo para el mes siguiente. La lista, sin ganador, queda sellada en ` +
          'la cadena del grupo; conserve este correo.',
      ),
      ...missedBefore(facts),
    ],
    blocks: [
      whoTakesPart(facts, reader.number),
      {
        title: 'Datos de la lista',
        lines: [
          ...theList(facts),
          exact('Huella del mes, de todos los grupos', facts.digest),
          ...where(facts),
        ],
      },
    ],
  })

/** The e-mail about a decided draw: who won, and how anyone can verify it. Throws if it is undecided. */
export const decidedDocument = (facts: DrawMailFacts, reader: Reader): MailDocument => {
  const { draw, list } = facts
  const { winner, signature } = draw
  if (winner === undefined || signature === undefined) throw new Error('The draw is not decided')
  const amount = amountInWords(list.discount)
  const won = winner === reader.number
  const outcome = won
    ? [
        own(`Enhorabuena: ha salido su número, el ${winner}. Le corresponde el descuento de ${amount}.`),
        own(
          'Asortis se lo aplicará y dejará constancia de ello. Si quiere, puede trasladar el importe a uno de sus ' +
            'clientes: es decisión suya.',
        ),
      ]
    : [
        say`Ha salido el número ${winner}, ${nameOf(facts, winner)}, al que corresponde el descuento de ${own(amount)}.`,
        own(`El suyo es el ${reader.number}.`),
      ]
  return documentOf(facts, won ? 'ha salido su número' : 'resultado', {
    lead: [...inPlaceOf(facts, reader), ...outcome],
    blocks: [
      {
        title: 'Cómo comprobarlo',
        lines: [
          sentence(
            'Compare la lista de abajo con la del correo «lista sellada»: tienen que ser iguales, carácter a carácter. Si ' +
              'aquel correo no le llegó antes de las 12:00 del día 1, dígaselo a Asortis: esa lista no le sirve de prueba.',
          ),
          sentence(
            facts.testChain
              ? 'La firma de la ronda es de la cadena de pruebas: ningún servidor público de drand la tiene.'
              : `Pida la firma de la ronda ${list.round} a cualquier servidor público de drand y compárela con la de abajo.`,
          ),
          ...where(facts),
          sentence('Ese compromiso tiene que ser el de abajo y el del correo «lista sellada».'),
          ...howToCompute(facts),
        ],
      },
      {
        title: 'Datos del sorteo',
        lines: [
          value('Ronda', own(String(list.round))),
          value('Cuándo', own(momentInWords(facts.drawTime))),
          exact('Firma de la ronda', signature),
          ...theList(facts),
          exact('Huella del mes, de todos los grupos', facts.digest),
        ],
      },
      whoTakesPart(facts, reader.number),
    ],
  })
}
