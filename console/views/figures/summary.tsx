import { type KeyFigure, KeyFigures } from '../../elements/figures/key-figures.tsx'
import { useNumbers } from '../../elements/words/numbers.ts'
import type { FiguresTexts } from '../../texts/es/dealer/figures.ts'
import type { Sums } from './sum-months.ts'

/** The period in a few numbers. */
export const Summary = ({ sums, t }: { sums: Sums; t: FiguresTexts }) => {
  const { plain, percent } = useNumbers()
  const shareIn = (n: number, of: number) => (of === 0 ? t.notYet : percent(n / of))
  const deadline = ({ met, missed }: Sums['resolve']) => shareIn(met, met + missed)
  const { problems, alerts, acknowledge, resolve } = sums
  const items: KeyFigure[] = [
    [t.calls, plain(sums.calls), t.reached(problems.of)],
    [
      t.problems,
      plain(problems.n),
      problems.of === 0 ? '' : t.shareOfReached(percent(problems.n / problems.of)),
    ],
    [t.stillOpen, plain(sums.open), t.dismissedToo(sums.dismissed)],
    [t.toldInMinute, shareIn(alerts.withinMinute, alerts.of), t.nOf(alerts.withinMinute, alerts.of)],
    [
      t.acknowledgedInTime,
      deadline(acknowledge),
      t.nOf(acknowledge.met, acknowledge.met + acknowledge.missed),
    ],
    [t.resolvedInTime, deadline(resolve), t.nOf(resolve.met, resolve.met + resolve.missed)],
    [t.verified, plain(sums.verified), t.verifiedHelp],
    [t.reopened, plain(sums.reopened), t.reopenedHelp],
  ]
  return <KeyFigures items={items} />
}
