import { useApp } from '../../app/app.ts'
import { ChoiceGroup } from '../forms/choice-group.tsx'
import { SelectField, TextField } from '../forms/field.tsx'
import { Rows } from '../forms/rows.tsx'
import { capital, useWords } from '../words/words.ts'
import type { FieldsProps } from './read-dealer.ts'

/** Who gets a dealer's alerts, who stands in for them, and who gets the digest. */
export const DealerRecipients = ({ dealer, t }: FieldsProps) => {
  const { vocabulary } = useApp()
  const words = useWords()
  const kinds = vocabulary.callKinds.map(({ id }) => ({ value: id, label: capital(words.kind(id)) }))
  const all = kinds.map(({ value }) => value)
  return (
    <>
      <Rows
        pointer="/alertRecipients"
        legend={t.alertRecipients}
        hint={t.alertRecipientsHint}
        knownBy={['email']}
        initial={dealer.alertRecipients ?? []}
        add={t.addRecipient}
        name={t.recipient}
      >
        {(recipient, base) => (
          <>
            <div class="fields">
              <TextField name={`${base}/email`} type="email" label={t.email} value={recipient?.email ?? ''} />
              <TextField name={`${base}/name`} label={t.person} value={recipient?.name ?? ''} optional />
              <SelectField name={`${base}/level`} label={t.level} value={String(recipient?.level ?? 1)}>
                {[1, 2, 3, 4, 5].map((level) => (
                  <option key={level} value={String(level)}>
                    {level}
                  </option>
                ))}
              </SelectField>
            </div>
            <ChoiceGroup
              pointer={`${base}/kinds`}
              legend={t.kinds}
              needed={t.needsKind}
              choices={kinds}
              chosen={recipient?.kinds ?? all}
            />
          </>
        )}
      </Rows>
      <Rows
        pointer="/standIns"
        legend={t.standIns}
        hint={t.standInsHint}
        knownBy={['email', 'for']}
        initial={dealer.standIns ?? []}
        add={t.addStandIn}
        name={t.standIn}
      >
        {(standIn, base) => (
          <div class="fields">
            <TextField name={`${base}/for`} type="email" label={t.standsInFor} value={standIn?.for ?? ''} />
            <TextField
              name={`${base}/email`}
              type="email"
              label={t.standInEmail}
              value={standIn?.email ?? ''}
            />
            <TextField name={`${base}/name`} label={t.person} value={standIn?.name ?? ''} optional />
            <TextField name={`${base}/until`} type="date" label={t.until} value={standIn?.until ?? ''} />
          </div>
        )}
      </Rows>
      <Rows
        pointer="/digestRecipients"
        legend={t.digestRecipients}
        hint={t.digestRecipientsHint}
        knownBy={['email']}
        initial={dealer.digestRecipients ?? []}
        add={t.addDigestRecipient}
        name={t.digestRecipient}
        max={20}
      >
        {(person, base) => (
          <div class="fields">
            <TextField name={`${base}/email`} type="email" label={t.email} value={person?.email ?? ''} />
            <TextField name={`${base}/name`} label={t.person} value={person?.name ?? ''} optional />
          </div>
        )}
      </Rows>
    </>
  )
}
