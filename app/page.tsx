export default function Home() {
  return <p>Weitblick</p>;
}
