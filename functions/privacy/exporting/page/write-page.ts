import * as z from 'zod/mini'
import type { Dealer } from '../../../directory/dealers/dealer.ts'
import type { Directory } from '../../../directory/reading/read-directory.ts'
import { escapeHtml } from '../../../platform/mail/rendering/render-html.ts'
import { elsewhere } from '../../holding/elsewhere.ts'
import type { ShownKind } from '../../../platform/personal-data/personal-data.ts'
import { type HeldDatum, shownKind } from '../../holding/holding-schemas.ts'
import { kindWords } from './kind-words.ts'
import { pageEnd, pageStart } from './page-frame.ts'
import { fieldsHtml, instantInWords, type Shown } from './render-datum.ts'

export type WritePagePorts = { directory: Pick<Directory, 'questionnaire'> }

const callData = z.looseObject({ questionnaire: z.string(), startedAt: z.string() })
const callOf = (items: readonly HeldDatum[]) => {
  const found = items.find(({ kind }) => kind === 'call')
  return found && z.parse(callData, found.data)
}

/** What the questions of a questionnaire and their choices say in Spanish, by their ids. */
const textsOf = async ({ directory }: WritePagePorts, name: string | undefined) => {
  const questionnaire = name === undefined ? undefined : await directory.questionnaire(name)
  return new Map(
    (questionnaire?.questions ?? []).flatMap(({ id, text, choices = [] }) => [
      [id, text.es] as const,
      ...choices.flatMap((choice) => (choice.text ? [[choice.id, choice.text.es] as const] : [])),
    ]),
  )
}

const article = ({ kind: of, at, data }: HeldDatum, shown: Shown) =>
  `<article>${at === null ? '' : `<p class="when">${escapeHtml(instantInWords(at, shown.zone))}</p>`}${fieldsHtml(data, { ...shown, of })}</article>\n`

/** Things that are held under a heading for each kind. */
const byKind = (items: readonly HeldDatum[], shown: Shown): string =>
  kindsInOrder
    .map((kind) => items.filter((item) => item.kind === kind))
    .map((some) => {
      const [first] = some
      return first
        ? `<h3>${kindWords[first.kind]}</h3>\n${some.map((item) => article(item, shown)).join('')}`
        : ''
    })
    .join('')

const namesOf = Object.keys(kindWords)
const kindsInOrder: readonly ShownKind[] = shownKind.options.toSorted(
  (a, b) => namesOf.indexOf(a) - namesOf.indexOf(b),
)

/**
 * Writes the page that a person reads, piece by piece: a batch of what is held at a time, the customer's own first, then
 * each call's. In Spanish, with times where the dealer is.
 */
export async function* writePage(
  ports: WritePagePorts,
  { name, zone }: Pick<Dealer, 'name' | 'zone'>,
  asOf: string,
  batches: AsyncIterable<readonly HeldDatum[]>,
): AsyncGenerator<Buffer, void, undefined> {
  yield Buffer.from(pageStart(name, instantInWords(asOf, zone)))
  let calls = 0
  let isFirst = true
  for await (const items of batches) {
    const call = callOf(items)
    const shown: Shown = { zone, texts: await textsOf(ports, call?.questionnaire) }
    if (isFirst) {
      const about = byKind(items, shown)
      yield Buffer.from(
        `<h2 id="usted">Sobre usted</h2>\n${about || '<p>Nada más que lo que consta en las llamadas.</p>\n'}`,
      )
    } else if (items.length > 0) {
      const place = calls === 0 ? ' id="llamadas"' : ''
      calls += 1
      const title = call ? `Llamada del ${escapeHtml(instantInWords(call.startedAt, zone))}` : 'Otros datos'
      yield Buffer.from(`<section>\n<h2${place}>${title}</h2>\n${byKind(items, shown)}</section>\n`)
    }
    isFirst = false
  }
  if (calls === 0) yield Buffer.from('<h2 id="llamadas">Sus llamadas</h2>\n<p>No consta ninguna.</p>\n')
  yield Buffer.from(pageEnd(elsewhere('es')))
}
