import { useState } from 'react';
import { useDiscordWorld } from './DiscordWorld.jsx';
import NewThread from './NewThread.jsx';

/** The posts of a forum, newest first, with their tags, and a way to write one. */
export default function DiscordForum({ forum }) {
  const { guild, openChannel } = useDiscordWorld();
  const [writing, setWriting] = useState(false);
  const tags = forum.tags ?? [];
  const nameOf = (tag) => tags.find((one) => one.id === (tag.id ?? tag))?.name ?? tag.name ?? tag;
  const posts = guild.channels.filter((one) => one.parentId === forum.id).reverse();
  return (
    <div className="forum">
      <button type="button" className="main-button forum-new" onClick={() => setWriting(true)}>
        New post
      </button>
      {writing && (
        <NewThread channel={forum.id} tags={tags} onClose={() => setWriting(false)} />
      )}
      {posts.length === 0 && <p className="empty">No posts in {forum.name} yet.</p>}
      <ul className="forum-posts" aria-label={`Posts in ${forum.name}`}>
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
    </div>
  );
}
