type KeptAnswerProps = { question: string; answer: string; by: string; label: string }

/** An answer worth keeping, beneath its passage. Drawn by the server alone on a lesson's page. */
export function KeptAnswerNote({ question, answer, by, label }: KeptAnswerProps) {
  return (
    <aside className="kept-answer" aria-label={label}>
      <span className="kept-answer-kind">{label}</span>
      <span className="kept-answer-question">{question}</span>
      <span className="kept-answer-text">{answer}</span>
      <span className="kept-answer-by">{by}</span>
    </aside>
  )
}
