import Stemma
import Testing

@Suite struct PageSiteTests {
  private func site(_ id: String, source: String? = nil, url: String? = nil) -> String {
    let site = PageSite(Document(id: id, text: "", url: url, source: source))
    return "\(site.origin.rawValue) \(site.name)"
  }

  @Test func `the source, the host, a folder with the name of a host, the folder`() {
    #expect(site("a/b.txt", source: "渡口晚报", url: "https://x.example/1") == "source 渡口晚报")
    #expect(site("a/b.txt", url: "https://x.example:8080/1?q#f") == "host x.example:8080")
    #expect(site("mirror/news.example/2024/b.txt") == "host news.example")
    #expect(site("news/2024/b.txt") == "folder news/2024")
    #expect(site("b.txt") == "folder ")
    #expect(site("news.example") == "folder ")
  }

  @Test func `what only looks like a host is a folder`() {
    for name in ["v1.0", "a..b", ".git", "data.", "一.二", "a b.example", "x.y", "data.7z"] {
      #expect(site("\(name)/b.txt") == "folder \(name)")
    }
    #expect(site("a/b.txt", url: "no address") == "folder a")
    #expect(site("a/b.txt", url: "https:///path") == "folder a")
  }
}
