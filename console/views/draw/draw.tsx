import './draw.css'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { lastRead, useLoad } from '../../data/load.ts'
import { BackLink } from '../../elements/page/back-link.tsx'
import { readGroupOf } from '../../elements/draws/read-group-of.ts'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { FailureState, Show } from '../../elements/page/states.tsx'
import { monthText } from '../../elements/words/time.tsx'
import type { DrawTexts } from '../../texts/es/dealer/draw.ts'
import { localeOf } from '../../texts/language.ts'
import { Alone } from './alone.tsx'
import { mayPassOn, PassOn } from './pass-on/pass-on.tsx'
import { DrawRecord } from './draw-record.tsx'
import { DrawResult } from './draw-result.tsx'
import { VerifyHere } from './verifying/verify-here.tsx'
import { type DrawRead, drawRead } from '../../elements/draws/draw-read.ts'

type Read = { draw: DrawRead; group: Schemas['Group'] } | null

const last = lastRead<Read>()

/** One draw of a dealer's group: its result, how it came about, how to verify it, and what the winner did with it. */
export const View = ({ parameters: { dealerId = '', month = '' }, t }: ViewProps<DrawTexts>) => {
  const { api, common, language, me } = useApp()
  const read = useLoad(last, `${dealerId} ${month}`, async (signal) => {
    const group = await readGroupOf(api, dealerId, signal)
    if (!group) return null
    const path = { groupId: group.groupId, month }
    const draw = await unwrap(api.GET('/v1/groups/{groupId}/draws/{month}', { params: { path }, signal }))
    return { draw: drawRead(draw), group }
  })
  const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/.test(month)
  return (
    <>
      <div class="page-head">
        <BackLink href={`/d/${encodeURIComponent(dealerId)}/grupo`}>{t.back}</BackLink>
        <PageTitle title={t.title(isMonth ? monthText(localeOf(language), month) : month)} />
      </div>
      <Show loading={read}>
        {(found) =>
          found === null ? (
            <FailureState failure={{ kind: 'not-found', error: null }} common={common} />
          ) : (
            <div class="stack wide">
              <DrawResult {...found} dealerId={dealerId} t={t} />
              <PassOn {...found} dealerId={dealerId} t={t} reload={read.reload} />
              <VerifyHere draw={found.draw} main={!mayPassOn(me, found.draw, dealerId)} t={t} />
              <DrawRecord {...found} dealerId={dealerId} t={t} />
              <Alone t={t} />
            </div>
          )
        }
      </Show>
    </>
  )
}
