/** A column as the panel needs it. */
export interface RiskColumn {
  readonly id: string;
  readonly name: string;
  readonly label: string;
}
