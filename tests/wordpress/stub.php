<?php
// As much of WordPress as the plugin uses, for tests/wordpress.rs. What it does was compared with WordPress 6.1 itself.
//
//     php stub.php ACTION TEXT ADDRESS RIGHTS LANGUAGE PLUGIN
//
// page: TEXT with its shortcodes and blocks, then the marker, then the scripts. save: ADDRESS, then what the settings keep
// of TEXT, then what they say. settings: the settings' page. editor: what the block's script needs. uninstall: what is kept.

const ABSPATH = '/';
const MARKER  = "\n=====\n";

[ , $action, $text, $address, $rights, $language, $plugin ] = $argv;
$options  = array( 'mediation_guide_address' => $address );
$hooks    = array();
$codes    = array();
$blocks   = array();
$settings = array();
$menu     = array();
$said     = array();
$scripts  = array();
$queue    = array();

// A warning is a failure: on a site it would stand in the page, or in a log.
set_error_handler( function ( $level, $message, $file, $line ) {
	throw new ErrorException( $message, 0, $level, $file, $line );
} );

// Hooks, options, rights, texts.

function add_filter( $name, $callback, $priority = 10, $arguments = 1 ) {
	$GLOBALS['hooks'][ $name ][] = array( $callback, $arguments );
}

function add_action( $name, $callback ) {
	add_filter( $name, $callback );
}

function apply_filters( $name, ...$values ) {
	foreach ( $GLOBALS['hooks'][ $name ] ?? array() as list( $callback, $arguments ) ) {
		$values[0] = $callback( ...array_slice( $values, 0, $arguments ) );
	}
	return $values[0] ?? null;
}

function get_option( $name, $default = false ) {
	return $GLOBALS['options'][ $name ] ?? $default;
}

function delete_option( $name ) {
	unset( $GLOBALS['options'][ $name ] );
}

function current_user_can( $right ) {
	return in_array( $right, explode( ',', $GLOBALS['rights'] ), true );
}

function get_bloginfo( $what ) {
	return 'language' === $what ? $GLOBALS['language'] : '';
}

function __( $text, $domain ) {
	return $text;
}

function esc_html_e( $text, $domain ) {
	echo esc_html( $text );
}

function trailingslashit( $text ) {
	return rtrim( $text, '/\\' ) . '/';
}

// Escaping.

function esc_attr( $text ) {
	$known = get_html_translation_table( HTML_ENTITIES, ENT_QUOTES | ENT_HTML401 );
	$text  = str_replace( '&', '&amp;', preg_match( '//u', $text ) ? $text : '' );
	// What is an entity already stays one.
	$text = preg_replace_callback(
		'/&amp;([A-Za-z]{2,8}[0-9]{0,2}|#\d{1,7}|#[Xx][0-9A-Fa-f]{1,6});/',
		fn( $it ) => '#' === $it[1][0] || in_array( "&$it[1];", $known, true ) ? "&$it[1];" : $it[0],
		$text
	);
	$text = preg_replace_callback( '/&#(\d+);/', fn( $it ) => sprintf( '&#%03d;', $it[1] ), $text );
	return str_replace( array( '<', '>', '"', "'" ), array( '&lt;', '&gt;', '&quot;', '&#039;' ), $text );
}

function esc_html( $text ) {
	return esc_attr( $text );
}

function esc_textarea( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES, 'UTF-8' );
}

function esc_url_raw( $url, $schemes ) {
	$url = preg_replace( '#[^a-z0-9~+_.?\#=!&;,/:%@$|*\'()\[\]\x80-\xff-]#i', '', str_replace( ' ', '%20', ltrim( $url ) ) );
	if ( 0 !== stripos( $url, 'mailto:' ) ) {
		do {
			$before = $url;
			$url    = str_ireplace( array( '%0d', '%0a' ), '', $url );
		} while ( $before !== $url );
	}
	$url = str_replace( ';//', '://', $url );
	if ( '' === $url || '/' === $url[0] ) {
		return $url;
	}
	if ( false === strpos( $url, ':' ) && ! strpbrk( $url[0], '#?' ) ) {
		$url = 'http://' . $url;
	}
	$parts  = preg_split( '/:|&#0*58;|&#x0*3a;|&colon;/i', $url, 2 );
	$scheme = strtolower( $parts[0] );
	if ( isset( $parts[1] ) ) {
		return in_array( $scheme, $schemes, true ) ? $scheme . ':' . $parts[1] : '';
	}
	return $url;
}

function esc_url( $url, $schemes ) {
	$before = array( '&amp;', '[', ']' );
	return str_replace( $before, array( '&#038;', '%5B', '%5D' ), esc_attr( esc_url_raw( $url, $schemes ) ) );
}

// Shortcodes and blocks.

function add_shortcode( $name, $callback ) {
	$GLOBALS['codes'][ $name ] = $callback;
}

function shortcode_atts( $pairs, $given, $shortcode ) {
	return array_merge( $pairs, array_intersect_key( (array) $given, $pairs ) );
}

function attributes_of_shortcode( $text ) {
	preg_match_all( '/([\w-]+)\s*=\s*(?:"([^"]*)"|\'([^\']*)\'|([^\s\'"]+))|(\S+)/', $text, $found, PREG_SET_ORDER | PREG_UNMATCHED_AS_NULL );
	$attributes = array();
	foreach ( $found as $it ) {
		$value = stripcslashes( $it[2] ?? $it[3] ?? $it[4] ?? $it[5] );
		// WordPress refuses a tag that isn't closed.
		$value = preg_match( '/^[^<]*(?:<[^>]*>[^<]*)*$/', $value ) ? $value : '';
		if ( null === $it[1] ) {
			$attributes[] = $value;
		} else {
			$attributes[ strtolower( $it[1] ) ] = $value;
		}
	}
	return $attributes ? $attributes : '';
}

function do_shortcodes( $text ) {
	$call = fn( $it ) => isset( $GLOBALS['codes'][ $it[1] ] ) ? $GLOBALS['codes'][ $it[1] ]( attributes_of_shortcode( $it[2] ), '', $it[1] ) : $it[0];
	return preg_replace_callback( '/\[(\w+)((?:\s[^\]]*)?)\]/', $call, $text );
}

function register_block_type( $folder, $more ) {
	$block = json_decode( file_get_contents( $folder . '/block.json' ), true, 9, JSON_THROW_ON_ERROR );
	$GLOBALS['blocks'][ $block['name'] ] = array_merge( $block, $more );
}

function render_block( $it ) {
	$block      = $GLOBALS['blocks'][ $it[1] ];
	$attributes = json_decode( $it[2] ?? '{}', true, 9, JSON_THROW_ON_ERROR );
	// WordPress leaves out what isn't of the type that block.json names, and hands on what it doesn't name at all.
	$fits = fn( $value, $name ) => 'string' !== ( $block['attributes'][ $name ]['type'] ?? '' ) || is_string( $value );
	return $block['render_callback']( array_filter( $attributes, $fits, ARRAY_FILTER_USE_BOTH ), '', null );
}

function do_blocks( $text ) {
	return preg_replace_callback( '~<!-- wp:([a-z/-]+) (\{.*?\} )?/-->~s', 'render_block', $text );
}

// Scripts.

function plugins_url( $file, $plugin ) {
	return 'https://site.example/wp-content/plugins/' . basename( dirname( $plugin ) ) . '/' . $file;
}

function wp_register_script( $name, $address, $needs, $version, $in_footer = false ) {
	$GLOBALS['scripts'] += array( $name => array( $address, $version, $needs ) );
}

function wp_enqueue_script( $name, $address, $needs, $version ) {
	wp_register_script( $name, $address, $needs, $version );
	$GLOBALS['queue'][ $name ] = true;
}

function print_scripts() {
	foreach ( array_keys( $GLOBALS['queue'] ) as $name ) {
		list( $address, $version ) = $GLOBALS['scripts'][ $name ];
		// Only `null` stands for none.
		$address = esc_url( null === $version ? $address : $address . '?ver=' . ( $version ? $version : '6.1' ), array( 'https' ) );
		echo apply_filters( 'script_loader_tag', "<script src='$address' id='$name-js'></script>\n", $name, $address );
	}
}

// Settings.

function register_setting( $group, $name, $more ) {
	$GLOBALS['settings'][ $name ] = $more['sanitize_callback'];
}

function add_settings_error( $setting, $code, $message ) {
	$GLOBALS['said'][] = $message;
}

function add_options_page( $title, $label, $right, $slug, $callback ) {
	if ( current_user_can( $right ) ) {
		$GLOBALS['menu'][ $slug ] = $callback;
	}
}

function settings_fields( $group ) {
	echo '<input type="hidden" name="option_page" value="' . esc_attr( $group ) . '">';
}

function submit_button() {
	echo '<button>Save</button>';
}

require "$plugin/mediation-guide.php";
foreach ( array( 'init', 'admin_init', 'admin_menu' ) as $name ) {
	apply_filters( $name );
}

switch ( $action ) {
	case 'page':
		echo do_shortcodes( do_blocks( $text ) ), MARKER, print_scripts();
		break;
	case 'save':
		echo $settings['mediation_guide_address']( $text ), MARKER, implode( "\n", $said );
		break;
	case 'settings':
		array_map( 'call_user_func', $menu );
		break;
	case 'editor':
		$name = $blocks['mediation-guide/guide']['editorScript'];
		echo basename( $scripts[ $name ][0] ), ' ', implode( ' ', $scripts[ $name ][2] );
		break;
	case 'uninstall':
		define( 'WP_UNINSTALL_PLUGIN', 'mediation-guide/mediation-guide.php' );
		require "$plugin/uninstall.php";
		echo implode( "\n", array_keys( $options ) );
		break;
}
