//! PowerShell as a syntax tree: commands with their arguments, variables, functions.

use tree_sitter::{Node, Parser, Tree};

use crate::sample::{everything, texts, values};

/// A parsed script.
pub struct Source {
    pub text: String,
    tree: Tree,
}

/// A command as it is called.
pub struct Command<'tree> {
    pub name: String,
    pub node: Node<'tree>,
    pub arguments: Vec<Argument<'tree>>,
}

/// A parameter with its values, or values without one.
pub struct Argument<'tree> {
    pub parameter: Option<String>,
    /// Whether the value hangs on the parameter by a colon.
    pub attached: bool,
    pub values: Vec<Node<'tree>>,
}

impl Command<'_> {
    /// The part before the hyphen.
    pub fn verb(&self) -> &str {
        self.name.split('-').next().unwrap_or_default()
    }

    pub fn find(&self, parameter: &str) -> Option<&Argument<'_>> {
        self.arguments.iter().find(|argument| argument.parameter.as_deref() == Some(parameter))
    }
}

impl Source {
    pub fn parse(text: &str) -> Self {
        let mut parser = Parser::new();
        parser.set_language(&tree_sitter_powershell::LANGUAGE.into()).unwrap();
        Self { text: text.to_owned(), tree: parser.parse(text, None).unwrap() }
    }

    /// Every node, in the order of the text.
    pub fn nodes(&self) -> Vec<Node<'_>> {
        self.nodes_in(self.tree.root_node())
    }

    /// A node and everything in it, in the order of the text.
    pub fn nodes_in<'tree>(&self, root: Node<'tree>) -> Vec<Node<'tree>> {
        let mut waiting = vec![root];
        let mut nodes = Vec::new();
        while let Some(node) = waiting.pop() {
            nodes.push(node);
            let mut cursor = node.walk();
            let children: Vec<_> = node.children(&mut cursor).collect();
            waiting.extend(children.into_iter().rev());
        }
        nodes
    }

    pub fn of_kind(&self, kind: &str) -> Vec<Node<'_>> {
        self.nodes().into_iter().filter(|node| node.kind() == kind).collect()
    }

    pub fn text(&self, node: Node<'_>) -> &str {
        &self.text[node.byte_range()]
    }

    /// What the parser could make nothing of.
    pub fn errors(&self) -> Vec<String> {
        let broken = self.nodes().into_iter().filter(|node| node.is_error() || node.is_missing());
        broken.map(|node| format!("{}: {}", node.start_position(), self.text(node))).collect()
    }

    /// The kinds of all nodes: two scripts that differ in literals alone have the same shape.
    pub fn shape(&self) -> Vec<&str> {
        let nodes = self.nodes().into_iter().filter(|node| node.kind() != "comment");
        nodes.map(|node| node.kind()).collect()
    }

    /// Every command with its arguments.
    pub fn commands(&self) -> Vec<Command<'_>> {
        self.of_kind("command").into_iter().map(|node| self.read_command(node)).collect()
    }

    fn read_command<'tree>(&'tree self, node: Node<'tree>) -> Command<'tree> {
        let mut command = Command { name: String::new(), node, arguments: Vec::new() };
        let mut cursor = node.walk();
        for part in node.children(&mut cursor) {
            match part.kind() {
                "command_name" => command.name = self.text(part).to_owned(),
                "command_elements" => command.arguments = self.read_arguments(part),
                _ => {}
            }
        }
        command
    }

    fn read_arguments<'tree>(&'tree self, elements: Node<'tree>) -> Vec<Argument<'tree>> {
        let mut arguments: Vec<Argument<'tree>> = Vec::new();
        let mut comma = false;
        let mut cursor = elements.walk();
        for element in elements.children(&mut cursor) {
            match element.kind() {
                "command_argument_sep" => {
                    if self.text(element).contains(':')
                        && let Some(last) = arguments.last_mut()
                    {
                        last.attached = true;
                    }
                }
                "," => comma = true,
                "command_parameter" => arguments.push(Argument {
                    parameter: Some(self.text(element).trim_start_matches('-').to_owned()),
                    attached: false,
                    values: Vec::new(),
                }),
                _ if element.is_named() => {
                    let waits = |last: &&mut Argument<'_>| comma || last.values.is_empty();
                    match arguments.last_mut().filter(waits) {
                        Some(last) => last.values.push(element),
                        None => arguments.push(Argument {
                            parameter: None,
                            attached: false,
                            values: vec![element],
                        }),
                    }
                    comma = false;
                }
                _ => {}
            }
        }
        arguments
    }

    /// The functions the script brings along, with their parameters.
    pub fn functions(&self) -> Vec<(String, Vec<String>)> {
        let read = |function: Node<'_>| {
            let parts = self.nodes_in(function);
            let name = parts.iter().find(|node| node.kind() == "function_name");
            let parameters = parts.iter().filter(|node| node.kind() == "script_parameter");
            let names = parameters.filter_map(|parameter| {
                let mut cursor = parameter.walk();
                parameter.children(&mut cursor).find(|node| node.kind() == "variable")
            });
            let names = names.map(|name| self.variable(name)).collect();
            (name.map(|name| self.text(*name).to_owned()).unwrap_or_default(), names)
        };
        self.of_kind("function_statement").into_iter().map(read).collect()
    }

    /// A variable's name, without `$` or `@`.
    pub fn variable(&self, node: Node<'_>) -> String {
        self.text(node).trim_start_matches(['$', '@']).to_owned()
    }

    /// The names of the variables in a part of the script.
    pub fn variables_in(&self, node: Node<'_>) -> Vec<String> {
        let variables = self.nodes_in(node).into_iter().filter(|one| one.kind() == "variable");
        variables.map(|one| self.variable(one)).collect()
    }

    /// What a value says, if it is a literal: a bare word, a text in single quotes, a number, `$true` or `$false`.
    pub fn literal(&self, node: Node<'_>) -> Option<String> {
        let text = self.text(node);
        let mut leaf = node;
        while leaf.named_child_count() == 1 {
            leaf = leaf.named_child(0)?;
        }
        match leaf.kind() {
            "verbatim_string_characters" => Some(text.trim_matches('\'').to_owned()),
            "generic_token" | "decimal_integer_literal" => Some(text.to_owned()),
            "variable" if matches!(text, "$true" | "$false") => Some(text.to_owned()),
            _ => None,
        }
    }
}

#[test]
fn every_script_parses() {
    for written in texts() {
        let source = Source::parse(&written.text);
        assert_eq!(source.errors(), Vec::<String>::new(), "{}\n{}", written.name, written.text);
        assert!(!source.commands().is_empty(), "{} does something", written.name);
    }
    assert!(!Source::parse("if ($a) { Get-X").errors().is_empty(), "what is cut off is noticed");
}

#[test]
fn a_script_in_a_file_is_the_same_script() {
    for (environment, script) in everything(&values()) {
        // As a file is saved for Windows PowerShell 5.1: with a byte order mark and Windows line ends.
        let saved = format!("\u{feff}{}", script.text.replace('\n', "\r\n"));
        let saved = Source::parse(&saved);
        assert_eq!(saved.errors(), Vec::<String>::new(), "{environment:?}: {}", script.title);
        assert_eq!(saved.shape(), Source::parse(&script.text).shape(), "{environment:?}: {}", script.title);
    }
}

#[test]
fn windows_powershell_knows_every_construct() {
    for written in texts() {
        let source = Source::parse(&written.text);
        // `&&` and `||` came with PowerShell 7, as did `??`, `?.` and the ternary, which do not parse at all.
        assert_eq!(source.of_kind("pipeline_chain_tail").len(), 0, "{}", written.name);
        for late in ["??", "&&", "||", "-Parallel"] {
            assert!(!written.text.contains(late), "{} has {late}", written.name);
        }
    }
}

#[test]
fn every_script_says_what_it_does_and_honours_what_if() {
    for written in texts() {
        assert!(written.text.starts_with("<#\n.SYNOPSIS\n"), "{} has help", written.name);
        let source = Source::parse(&written.text);
        let attributes = source.of_kind("attribute");
        let binding = attributes.first().map(|attribute| source.text(*attribute));
        assert_eq!(binding, Some("[CmdletBinding(SupportsShouldProcess = $true)]"), "{}", written.name);
        assert!(written.text.contains("$ErrorActionPreference = 'Stop'"), "{}", written.name);
    }
}
