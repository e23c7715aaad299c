import type { MailLine } from '../../../platform/mail/rendering/mail-document.ts'
import { link, outside, own } from '../../../platform/mail/rendering/mail-text.ts'
import { isMissing } from '../../../platform/statistics/figure.ts'
import { show, type ShownFigure } from '../../../platform/statistics/shown-figure.ts'
import { answersOf, sameChoiceOf } from '../choice-lines.ts'
import { correlationOf } from '../report-numbers.ts'
import { groupWords } from '../report-words.ts'
import { bare, points, rateKnown, share, value, words } from './group-lines.ts'
import type { GroupReport, ReportedDealer } from './group-report.ts'

/** A dealer's agreement as a bar: of its marks, or, where it has none, of its choices. */
const agreementOf = ({ name, figures, choice }: ReportedDealer, same: ShownFigure | undefined): MailLine => {
  const withinOne = show(figures.withinOne)
  const label = outside(name)
  if (withinOne.value !== null)
    return {
      ...{ type: 'bar', label, share: withinOne.value },
      text: own(groupWords.withinOne(share(bare(withinOne)))),
    }
  if (figures.pairs > 0 || choice === null || typeof same?.value !== 'number')
    return value(label, share(withinOne))
  return { type: 'bar', label, share: same.value, text: own(groupWords.sameChoice(share(bare(same)))) }
}

/** What a dealer's lines are composed with. */
type Around = {
  month: string
  monthBefore: string
  report: Pick<GroupReport, 'questionTexts'>
  siteUrl: string
}

/** A dealer in its group's report: how its survey agrees with its calls, and where the console shows more. */
export const dealerLines = (dealer: ReportedDealer, facts: Around): MailLine[] => {
  const { dealerId, responses, figures, correlation, choice } = dealer
  const { questionTexts } = facts.report
  const textOf = (question: string) => outside(questionTexts[question] ?? question)
  const same = choice ? show(choice.same) : undefined
  const url = `${facts.siteUrl}/d/${encodeURIComponent(dealerId)}/encuesta`
  const rate = rateKnown(dealer, facts)
  const about = [
    ...own(
      figures.pairs === 0 && choice
        ? groupWords.basisOfChoices(responses, answersOf(choice))
        : groupWords.basis(responses, figures.pairs),
    ),
    ...own(isMissing(figures.withinOne) ? '' : groupWords.gap(points(show(figures.gap)))),
    ...(correlation
      ? (isMissing(correlation.figure) ? groupWords.noCorrelation : groupWords.correlation)(
          textOf(correlation.question),
          correlationOf(show(correlation.figure), correlation.pairs, words, 'es'),
        )
      : []),
    ...(choice && same
      ? groupWords.sameChoiceIn(
          textOf(choice.question),
          sameChoiceOf({ ...choice, same, text: '' }, words, 'es'),
        )
      : []),
    ...own(groupWords.answering(rate.rate, rate.month)),
    ...link(url),
  ]
  return [agreementOf(dealer, same), { type: 'sentence', text: about }]
}
