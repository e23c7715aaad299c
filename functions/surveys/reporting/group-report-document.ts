import type { MailDocument, MailLine } from '../../platform/mail/rendering/mail-document.ts'
import { link, outside, own, say } from '../../platform/mail/rendering/mail-text.ts'
import { isMissing } from '../../platform/statistics/figure.ts'
import { show } from '../../platform/statistics/shown-figure.ts'
import type { GroupReport } from './group-report.ts'
import { figureOf, monthInWords } from './report-numbers.ts'
import { reportWords } from './report-words.ts'

/** What a group's report is about. */
export type GroupReportFacts = {
  group: { groupId: string; name: string }
  /** `YYYY-MM`. */
  month: string
  report: GroupReport
  /** The console's address, without a trailing slash. */
  siteUrl: string
}

const words = reportWords.es

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** Composes a group's monthly report to Asortis, in Spanish. No customers, no visits: each dealer's page has them. Pure. */
export const groupReportDocument = ({
  group: { groupId, name },
  month,
  report: { across, dealers },
  siteUrl,
}: GroupReportFacts): MailDocument => {
  const value = (label: string, text: string): MailLine => ({
    type: 'value',
    label: own(label),
    text: own(text),
  })
  const monthWords = monthInWords(month, 'es')
  const ofDealer = (one: GroupReport['dealers'][number]): MailLine => {
    const { gap, withinOne, pairs } = one.figures
    const points = figureOf(show(gap), 'points', words, 'es')
    const shown = show(withinOne)
    const share = figureOf({ ...shown, low: null, high: null }, 'share', words, 'es')
    const url = `${siteUrl}/d/${encodeURIComponent(one.dealerId)}/encuesta`
    const compared = `${count(one.responses, 'respuesta')}, ${count(pairs, 'valoración comparada', 'valoraciones comparadas')}. `
    const figures = shown.value === null ? '' : `${share} a un punto o menos; diferencia media ${points}; `
    const text = [...own(figures + compared), ...link(url)]
    return shown.value === null
      ? { type: 'value', label: outside(one.name), text }
      : { type: 'bar', label: outside(one.name), text, share: shown.value }
  }
  const together: MailLine[] = isMissing(across.gap)
    ? [
        {
          type: 'sentence',
          text: own('Las cifras del grupo aparecen cuando cinco concesionarios o más tienen respuestas.'),
        },
      ]
    : [
        value(words.gap, figureOf(show(across.gap), 'points', words, 'es')),
        value(words.identical, figureOf(show(across.identical), 'share', words, 'es')),
        value(words.withinOne, figureOf(show(across.withinOne), 'share', words, 'es')),
      ]
  const gaps = [across.gap, ...dealers.map(({ figures: { gap } }) => gap)]
  const hasRange = gaps.some((gap) => show(gap).low !== null)
  const ranges: MailLine[] = hasRange ? [{ type: 'sentence', text: own(words.range) }] : []
  return {
    language: 'es',
    subject: say`${name}: encuesta de la marca, ${own(monthWords)}`,
    title: own(`Encuesta de la marca, ${monthWords}`),
    lead: [
      say`${name}: si lo que los clientes dicen en la encuesta coincide con lo que dijeron en la llamada, concesionario a concesionario, por orden alfabético.`,
    ],
    dial: null,
    act: {
      label: own('Ver el grupo en la consola'),
      url: `${siteUrl}/asortis/grupos/${encodeURIComponent(groupId)}`,
    },
    blocks: [
      {
        title: 'El grupo',
        lines: [
          value('Concesionarios con respuestas', String(across.dealers)),
          value(words.compared, String(across.pairs)),
          ...together,
        ],
      },
      { title: 'Cada concesionario', lines: [...dealers.map(ofDealer), ...ranges] },
    ],
    footer: [say`Informe mensual sobre ${name}, para Asortis.`],
  }
}
