/** Says who is writing; the line keeps its place when nobody is. */
export default function TypingLine({ names }) {
  const words =
    names.length === 0
      ? ''
      : names.length > 2
        ? 'Several people are typing…'
        : `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} typing…`;
  return (
    <p className="typing-line" role="status">
      {words}
    </p>
  );
}
