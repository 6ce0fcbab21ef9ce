import Markdown from "react-markdown";

/** A comment's Markdown. HTML in it is text, and pictures from elsewhere are not shown. */
export function CommentBody({ text }: { text: string }) {
  return (
    <div className="comment-body text-sm break-words">
      <Markdown
        disallowedElements={["img"]}
        unwrapDisallowed
        components={{
          a: ({ href, children }) => (
            <a href={href} rel="noreferrer nofollow" className="link">
              {children}
            </a>
          ),
          // A comment stands below the page's own headings.
          h1: ({ children }) => <p className="font-semibold">{children}</p>,
          h2: ({ children }) => <p className="font-semibold">{children}</p>,
          h3: ({ children }) => <p className="font-semibold">{children}</p>,
          h4: ({ children }) => <p className="font-semibold">{children}</p>,
          h5: ({ children }) => <p className="font-semibold">{children}</p>,
          h6: ({ children }) => <p className="font-semibold">{children}</p>,
        }}
      >
        {text}
      </Markdown>
    </div>
  );
}
