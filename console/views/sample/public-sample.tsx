import { useMemo } from 'preact/hooks'
import { openPublicApi } from '../../data/api.ts'
import { PageTitle } from '../../elements/page/page-title.tsx'
import type { SampleTexts } from '../../texts/es/supervision/sample.ts'
import { DrawCalls } from './draw-calls.tsx'
import { SampleMonth } from './sample-month.tsx'

/** A month of the sample for anybody, and a way to draw calls of it whose ids somebody has. */
export const PublicSample = ({ t }: { t: SampleTexts }) => {
  const api = useMemo(openPublicApi, [])
  return (
    <>
      <div class="page-head">
        <PageTitle title={t.title} />
        <p class="soft narrow">{t.about}</p>
      </div>
      <SampleMonth api={api} t={t}>
        {(sample) => <DrawCalls key={sample.month} sample={sample} t={t} />}
      </SampleMonth>
    </>
  )
}
