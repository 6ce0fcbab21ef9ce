// Without a file of its own here, the bundler would take the product's from the root of the clone.
export function register() {}
