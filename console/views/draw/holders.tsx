import { type Schemas, useApp } from '../../app/app.ts'
import { nameIn } from '../../elements/draws/words.ts'
import { Outside } from '../../elements/words/outside.tsx'
import type { DrawTexts } from '../../texts/es/dealer/draw.ts'
import type { DrawRead } from '../../elements/draws/draw-read.ts'

type HoldersProps = { draw: DrawRead; group: Schemas['Group']; dealerId: string; t: DrawTexts }

/** Who had which number in a draw. */
export const Holders = ({ draw, group, dealerId, t }: HoldersProps) => {
  const { me } = useApp()
  return (
    <table class="holders">
      <caption class="unseen">{t.steps.list}</caption>
      <thead>
        <tr>
          <th scope="col">{t.numberHead}</th>
          <th scope="col">{t.holder}</th>
        </tr>
      </thead>
      <tbody>
        {draw.holders.map(({ number, dealerId: holder }) => (
          <tr key={number}>
            <td>{number}</td>
            <td>
              <Outside>{nameIn(group.participants, holder)}</Outside>
              {holder === dealerId && me.audience === 'dealer' && (
                <>
                  {' '}
                  <span class="chip accent">{t.you}</span>
                </>
              )}
              {number === draw.winner && (
                <>
                  {' '}
                  <span class="chip good">{t.winner}</span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
