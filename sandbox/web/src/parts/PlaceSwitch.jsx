/** The name of the workspace or server, and a way to another one where there are several. */
export default function PlaceSwitch({ label, places, current, onSwitch }) {
  if (places.length < 2) return <strong className="place-title">{places[0]?.name ?? label}</strong>;
  return (
    <select
      className="place-title"
      aria-label={label}
      value={current}
      onChange={(event) => onSwitch(event.target.value)}
    >
      {places.map((place) => (
        <option key={place.id} value={place.id}>
          {place.name}
        </option>
      ))}
    </select>
  );
}
