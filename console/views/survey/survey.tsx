import { address } from '../../app/routing/router.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import type { SurveyTexts } from '../../texts/es/dealer/survey.ts'
import { CoherencePart } from './coherence.tsx'

/** A dealer's brand surveys: whether they agree with the calls. */
export const View = ({ parameters: { dealerId = '' }, t }: ViewProps<SurveyTexts>) => (
  <>
    <div class="page-head">
      <PageTitle title={t.title} />
      <p class="soft">{t.about}</p>
    </div>
    <CoherencePart dealerId={dealerId} query={address.value.query} t={t} />
  </>
)
