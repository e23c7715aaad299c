import * as z from 'zod/mini'
import type { Dealer } from '../../../directory/dealers/dealer.ts'
import { escapeHtml } from '../../../platform/mail/rendering/render-html.ts'
import { elsewhere } from '../../holding/elsewhere.ts'
import type { ShownKind } from '../../../platform/personal-data/personal-data.ts'
import { type HeldDatum, shownKind } from '../../holding/holding-schemas.ts'
import { brandOf, surveyTextsOf, type Texts, type TextsPorts, textsOf } from './asked-texts.ts'
import { brandNamesOf } from './brand-names.ts'
import { kindWords } from './kind-words.ts'
import { pageEnd, pageStart } from './page-frame.ts'
import { fieldsHtml, instantInWords, type Shown } from './render-datum.ts'

const callData = z.looseObject({ questionnaire: z.string(), startedAt: z.string() })
const callOf = (items: readonly HeldDatum[]) => {
  const found = items.find(({ kind }) => kind === 'call')
  return found && z.parse(callData, found.data)
}

/** How what is held is shown: a response with its brand's questions, anything else with those of the call. */
type ShownBatch = Shown & { surveys: ReadonlyMap<string, Texts> }

const noTexts: Texts = new Map()

const shownAs = (item: HeldDatum, { zone, texts, surveys, brands }: ShownBatch): Shown => {
  const brand = brandOf(item)
  const asked = brand === undefined ? texts : (surveys.get(brand) ?? noTexts)
  return { zone, texts: asked, brands, of: item.kind }
}

const article = (item: HeldDatum, shown: ShownBatch) =>
  `<article>${item.at === null ? '' : `<p class="when">${escapeHtml(instantInWords(item.at, shown.zone))}</p>`}${fieldsHtml(item.data, shownAs(item, shown))}</article>\n`

/** Things that are held under a heading for each kind. */
const byKind = (items: readonly HeldDatum[], shown: ShownBatch): string =>
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
 * What the page is about: whose customer, where, as of when (ISO 8601), whether it is of what is blocked, and for how many
 * months calls are kept.
 */
type PageAbout = Pick<Dealer, 'name' | 'zone'> & { asOf: string; isBlocked: boolean; callMonths: number }

/**
 * Writes the page that a person reads, piece by piece: a batch of what is held at a time, the customer's own first, then
 * each call's. In Spanish, with times where the dealer is.
 */
export async function* writePage(
  ports: TextsPorts,
  { name, zone, asOf, isBlocked, callMonths }: PageAbout,
  batches: AsyncIterable<readonly HeldDatum[]>,
): AsyncGenerator<Buffer, void, undefined> {
  yield Buffer.from(pageStart(name, instantInWords(asOf, zone), isBlocked))
  let calls = 0
  let isFirst = true
  for await (const items of batches) {
    const call = callOf(items)
    const shown: ShownBatch = {
      ...{ zone, texts: await textsOf(ports, call?.questionnaire) },
      surveys: await surveyTextsOf(ports, items),
      brands: await brandNamesOf(ports, items),
    }
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
  yield Buffer.from(pageEnd(elsewhere('es', { areRowsShown: !isBlocked }), isBlocked ? null : callMonths))
}
