import { chainByHash } from '../../../functions/draws/record/beacon-chains.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { useDealer } from '../../data/dealers.ts'
import { drawDay } from '../../elements/draws/months.ts'
import { moneyText } from '../../elements/words/money.ts'
import { Day, Time } from '../../elements/words/time.tsx'
import type { DrawTexts } from '../../texts/es/dealer/draw.ts'
import { localeOf } from '../../texts/language.ts'
import { Holders } from './holders.tsx'
import type { DrawRead } from '../../elements/draws/draw-read.ts'

type DrawRecordProps = { draw: DrawRead; group: Schemas['Group']; dealerId: string; t: DrawTexts }

/** A round at drand's own address; the local run's chain has none. */
const roundUrl = ({ chain, round }: DrawRead): string | undefined =>
  chainByHash(chain)?.name === 'quicknet' ? `https://api.drand.sh/${chain}/public/${round}` : undefined

const Random = ({ draw, t }: { draw: DrawRead; t: DrawTexts }) => {
  const url = roundUrl(draw)
  return (
    <li>
      <h3>{t.steps.random}</h3>
      <p>
        {t.round(String(draw.round))} <Day day={drawDay(draw.month)} />.
      </p>
      {draw.signature !== undefined && (
        <>
          <p>{t.signature}</p>
          <code class="digits">{draw.signature}</code>
        </>
      )}
      {url !== undefined && (
        <p>
          <a href={url} rel="noreferrer">
            {t.roundLink}
          </a>
        </p>
      )}
    </li>
  )
}

/** How a draw came about, step by step: its list, its seal, the random number, and the winner. */
export const DrawRecord = ({ draw, group, dealerId, t }: DrawRecordProps) => {
  const { language } = useApp()
  const { zone } = useDealer(dealerId)
  const participants = t.participantCount(draw.participants.length)
  return (
    <section class="card" aria-labelledby="record">
      <h2 id="record">{t.how}</h2>
      <ol class="draw-steps narrow">
        <li>
          <h3>{t.steps.list}</h3>
          <p>{t.among(participants, moneyText(localeOf(language), draw.discount))}</p>
          <Holders draw={draw} group={group} dealerId={dealerId} t={t} />
        </li>
        <li>
          <h3>{t.steps.seal}</h3>
          <p>
            {t.sealed} <Time at={draw.sealedAt} zone={zone} />. {t.commitment}
          </p>
          <code class="digits">{draw.commitment}</code>
        </li>
        {draw.state !== 'not-held' && (
          <>
            <Random draw={draw} t={t} />
            <li>
              <h3>{t.steps.winner}</h3>
              <p>{draw.winner === undefined ? t.notComputed : t.computed(draw.winner, participants)}</p>
            </li>
          </>
        )}
      </ol>
    </section>
  )
}
