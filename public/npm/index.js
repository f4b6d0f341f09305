{{define}}
export { define };
