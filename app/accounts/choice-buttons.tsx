import { Form } from '@remix-run/react'
import { Icon } from '#app/ui/icon.tsx'

type ChoiceButtonsProps = {
  name: 'language' | 'theme'
  label: string
  chosen: string
  options: readonly { value: string; label: string; lang?: string }[]
  /** The words of the page change with the choice, so the document is fetched anew. */
  reloadDocument?: boolean
}

/** One tap chooses and saves. */
export function ChoiceButtons({ name, label, chosen, options, reloadDocument = false }: ChoiceButtonsProps) {
  return (
    <Form method="post" action="/preferences" reloadDocument={reloadDocument}>
      <input type="hidden" name="next" value="/account" />
      <fieldset>
        <legend className="field-label">{label}</legend>
        <div className="flex flex-wrap gap-2">
          {options.map((option) => {
            const isChosen = option.value === chosen
            return (
              <button
                key={option.value}
                name={name}
                value={option.value}
                lang={option.lang}
                aria-pressed={isChosen}
                className={`button ${isChosen ? 'border-qing bg-qing-tint text-qing' : ''}`}
              >
                {isChosen && <Icon name="check" />}
                {option.label}
              </button>
            )
          })}
        </div>
      </fieldset>
    </Form>
  )
}
