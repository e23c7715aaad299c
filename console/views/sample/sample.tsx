import { useApp } from '../../app/app.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import type { SampleTexts } from '../../texts/es/supervision/sample.ts'
import { SampleMonth } from './sample-month.tsx'
import { VerifySample } from './verify.tsx'

/** A month of the sample, and a way to draw the dealer's calls of it anew in this browser. */
export const View = ({ parameters: { dealerId = '' }, t }: ViewProps<SampleTexts>) => (
  <>
    <div class="page-head">
      <PageTitle title={t.title} />
      <p class="soft narrow">{t.about}</p>
    </div>
    <SampleMonth api={useApp().api} t={t}>
      {(sample) => <VerifySample key={sample.month} dealerId={dealerId} sample={sample} t={t} />}
    </SampleMonth>
  </>
)
