import { Show } from '../../../elements/page/states.tsx'
import { useMayExecute } from '../may-execute.ts'
import type { CustomerProps } from '../rights-props.ts'
import { InForce } from './in-force.tsx'
import { StandingCase } from './standing-case.tsx'
import type { LoadedStanding } from './use-standing.ts'

/** Where a customer stands: the states that they are in, and their cases that stand still. */
export const Standing = ({ standing, ...props }: CustomerProps & { standing: LoadedStanding }) => {
  const { dealerId, t } = props
  const mayExecute = useMayExecute(dealerId) ?? false
  return (
    <section class="card stack" aria-labelledby="standing">
      <h2 id="standing">{t.standing}</h2>
      <Show loading={standing}>
        {({ states, cases }) => (
          <>
            <InForce {...props} states={states} />
            {cases.length > 0 && (
              <>
                <h3>{t.standingCases}</h3>
                <p class="small soft">{t.standingCasesHelp}</p>
                <ul class="stack">
                  {cases.map((found) => (
                    <StandingCase
                      key={found.callId}
                      {...props}
                      found={found}
                      changed={() => void standing.reload()}
                      mayExecute={mayExecute}
                    />
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </Show>
    </section>
  )
}
