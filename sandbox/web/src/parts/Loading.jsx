/** Says that something is on its way. */
export default function Loading({ what }) {
  return (
    <p className="loading" role="status">
      <span className="loading-dot" aria-hidden="true" />
      Loading {what}…
    </p>
  );
}
