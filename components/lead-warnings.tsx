/** A strip below the bar for what cannot wait; empty it is not there. */
export function LeadWarnings({ warnings }: { warnings: readonly string[] }) {
  return warnings.map((warning) => (
    <p key={warning} className="lead-warning" role="alert">
      {warning}
    </p>
  ));
}
