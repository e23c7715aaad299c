import type { Caller } from '../../platform/http/caller.ts'
import { firstStrata } from '../strata/strata-item.ts'
import type { StrataStore } from '../strata/strata-store.ts'
import { composeAgreement } from './compose-agreement.ts'
import { type AskedAgreement, readRatedCalls, type ReadRatedCallsPorts } from './read-rated-calls.ts'
import { specialistsOf } from './specialists.ts'

type GetAgreementPorts = ReadRatedCallsPorts & { strata: Pick<StrataStore, 'versions'> }

/**
 * How operators and specialists agree in months of the sample, of one dealer, operator, questionnaire or specialist or of
 * all. Errors and consistency as of `readRatedCalls`.
 */
export const getAgreement =
  (ports: GetAgreementPorts) => async (asked: AskedAgreement, caller: Pick<Caller, 'audience' | 'id'>) => {
    const { calls, ...range } = await readRatedCalls(ports)(asked, caller)
    const versions = new Map(
      [firstStrata, ...(await ports.strata.versions())].map(({ version, content }) => [version, content]),
    )
    return {
      ...range,
      ...composeAgreement(calls, (version) => versions.get(version) ?? firstStrata.content),
      specialists: specialistsOf(calls).filter(
        ({ specialist }) => caller.audience !== 'specialist' || specialist === caller.id,
      ),
    }
  }
