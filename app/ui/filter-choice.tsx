type FilterChoiceProps = { name: string; label: string; all: string; options: readonly { value: string; label: string }[]; value: string | undefined }

/** One choice of a filter: all, or one of these. */
export function FilterChoice({ name, label, all, options, value = '' }: FilterChoiceProps) {
  return (
    <label>
      <span className="field-label">{label}</span>
      <select name={name} defaultValue={value} className="field-input">
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
