import { useDiscordWorld } from './DiscordWorld.jsx';

/** The posts of a forum, newest first, with their tags. */
export default function DiscordForum({ forum }) {
  const { guild, openChannel } = useDiscordWorld();
  const tags = forum.tags ?? [];
  const nameOf = (tag) => tags.find((one) => one.id === (tag.id ?? tag))?.name ?? tag.name ?? tag;
  const posts = guild.channels.filter((one) => one.parentId === forum.id).reverse();
  if (posts.length === 0) return <p className="empty">No posts in {forum.name} yet.</p>;
  return (
    <ul className="forum" aria-label={`Posts in ${forum.name}`}>
      {posts.map((post) => (
        <li key={post.id}>
          <button type="button" className="forum-post" onClick={() => openChannel(post.id)}>
            <span className="forum-tags">
              {(post.appliedTags ?? post.tags ?? []).map((tag) => (
                <span key={tag.id ?? tag}>{nameOf(tag)}</span>
              ))}
              {post.archived && <span>closed</span>}
            </span>
            <strong>{post.name}</strong>
          </button>
        </li>
      ))}
    </ul>
  );
}
